package org.grassroots.governance.architecture.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the guide. */
record Document(Path path, List<String> lines) {

  private static final String FENCE = "```";
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  static Document read(Path path) {
    try {
      return new Document(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fenced blocks from top to bottom; one left open reaches to the end. */
  List<CodeBlock> blocks() {
    var blocks = new ArrayList<CodeBlock>();
    for (int start = 0; start < lines.size(); start++) {
      if (lines.get(start).startsWith(FENCE)) {
        int end = closing(start);
        var language = lines.get(start).substring(FENCE.length()).strip();
        blocks.add(
            new CodeBlock(path, start + 1, language, above(start), lines.subList(start + 1, end)));
        start = end;
      }
    }
    return blocks;
  }

  /** The page with every marked block cut anew. */
  List<String> refreshed(Path root) {
    var fresh = new ArrayList<String>();
    int next = 0;
    for (var block : blocks().stream().filter(b -> b.snippet().isPresent()).toList()) {
      fresh.addAll(lines.subList(next, block.line()));
      fresh.addAll(block.snippet().orElseThrow().cut(root));
      next = block.line() + block.lines().size();
    }
    fresh.addAll(lines.subList(next, lines.size()));
    return fresh;
  }

  /** Targets of links and pictures outside of blocks, without what follows the hash sign. */
  Stream<String> links() {
    var inside = blocks().stream().flatMap(block -> block.lines().stream()).toList();
    return lines.stream()
        .filter(line -> !inside.contains(line))
        .flatMap(line -> LINK.matcher(line).results().map(match -> match.group(1)))
        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
        .map(link -> link.replaceFirst("#.*", ""))
        .filter(link -> !link.isEmpty());
  }

  private int closing(int start) {
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
      end++;
    }
    return end;
  }

  private String above(int start) {
    return start == 0 ? "" : lines.get(start - 1).strip();
  }
}
