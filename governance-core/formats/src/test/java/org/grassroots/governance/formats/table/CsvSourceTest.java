package org.grassroots.governance.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSourceTest {
  @TempDir Path folder;

  @Test
  void plain_and_gzip_read_alike_whatever_the_name() {
    byte[] text = bytes("a,b\n1,2\n");

    assertThat(cells(write("x.gz", text))).isEqualTo(cells(write("x.csv", gzip(text))));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_quoted_header() {
    Path file = write("x.csv", bytes("\uFEFF\"a,1\",b\r\n1,2\r\n"));

    try (CsvSource source = CsvSource.open(file)) {
      assertThat(source.header()).containsExactly("a,1", "b");
    }
  }

  @Test
  void blank_lines_are_no_records_and_ragged_rows_keep_their_cells() {
    Path file = write("x.csv", bytes("a,b\n\n1\n\n1,2,3\n"));

    try (CsvSource source = CsvSource.open(file)) {
      assertThat(source.next()).isEqualTo(new CsvRow(1, 3, List.of("1")));
      assertThat(source.next()).isEqualTo(new CsvRow(2, 5, List.of("1", "2", "3")));
      assertThat(source.hasNext()).isFalse();
    }
  }

  @Test
  void quotes_that_break_the_rules_lose_nothing() {
    assertThat(cells(write("x.csv", bytes("a,b\n\"x\"y,2\n\"open,3\n"))))
        .containsExactly(List.of("xy", "2"), List.of("open,3\n"));
  }

  @Test
  void bytes_that_are_not_utf_8_show_as_replacement_characters() {
    byte[] text = bytes("a\nx?y\n");
    text[3] = (byte) 0xE9;

    assertThat(cells(write("x.csv", text))).containsExactly(List.of("x\uFFFDy"));
  }

  @Test
  void a_missing_file_is_refused() {
    assertThatThrownBy(() -> CsvSource.open(folder.resolve("none.csv")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-FMT-001")
        .hasMessageContaining("none.csv");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> CsvSource.open(write("x.csv", new byte[0])))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-FMT-002");
  }

  @Test
  void a_spreadsheet_in_utf_16_is_refused_with_advice() {
    assertThatThrownBy(
            () -> CsvSource.open(write("x.csv", "a,b\n".getBytes(StandardCharsets.UTF_16LE))))
        .hasMessageContaining("GOV-FMT-002")
        .hasMessageContaining("Maybe the file is UTF-16");
  }

  @Test
  void a_gzip_file_cut_off_is_refused_while_reading() {
    byte[] whole = gzip(bytes("a,b\n" + "some text,other text\n".repeat(5000)));
    Path file = write("x.csv.gz", Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> cells(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-FMT-001")
        .hasMessageContaining("Maybe it was not copied to its end.");
  }

  private static List<List<String>> cells(Path file) {
    List<List<String>> all = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      source.forEachRemaining(row -> all.add(row.cells()));
    }
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
