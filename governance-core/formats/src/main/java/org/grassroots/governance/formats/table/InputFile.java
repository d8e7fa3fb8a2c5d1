package org.grassroots.governance.formats.table;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * An input file, plain or gzip, whose progress can be watched. Not for several threads.
 *
 * @since 0.1
 */
public final class InputFile implements AutoCloseable {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path path;
  private final long size;
  private final Counted counted;
  private final InputStream content;

  private InputFile(Path path, long size, Counted counted, InputStream content) {
    this.path = path;
    this.size = size;
    this.counted = counted;
    this.content = content;
  }

  /**
   * Opens a file.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it is missing, a folder or not readable
   */
  public static InputFile open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidInput(
          Fault.of("GOV-FMT-001", path.toString(), "", "a readable file")
              .withAdvice("Maybe the path is relative to another folder."));
    }
    try {
      Counted counted = new Counted(Files.newInputStream(path));
      BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER);
      InputStream content =
          isGzip(buffered)
              ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
              : buffered;
      skipMark(content);
      return new InputFile(path, Files.size(path), counted, content);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * The whole text of a small file in UTF-8.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it cannot be read or is not UTF-8
   */
  public static String text(Path path) {
    try (InputFile in = open(path)) {
      byte[] bytes = in.content().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** The refusal of a file that breaks off, is damaged or not in UTF-8. */
  public static InvalidInput unreadable(Path path, Exception cause) {
    String found = cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new InvalidInput(
            Fault.of("GOV-FMT-001", path.toString(), found.strip(), "a readable file")
                .withAdvice("Maybe it was not copied to its end."))
        .causedBy(cause);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip;
  }

  private static void skipMark(InputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
  }

  /** The content, unpacked, without byte order mark. */
  public InputStream content() {
    return content;
  }

  /** The path it was opened from. */
  public Path path() {
    return path;
  }

  /** Bytes on disk. */
  public long size() {
    return size;
  }

  /** Bytes of {@link #size()} read so far; runs ahead of the rows by a buffer. */
  public long bytesRead() {
    return counted.count;
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
