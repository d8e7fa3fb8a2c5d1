package org.grassroots.governance.formats.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads one YAML document into nodes that know their lines.
 *
 * @since 0.1
 */
public final class YamlDocument {
  private static final int MAX_DEPTH = 200;

  /** Values of a document, those an alias repeats counted again. */
  private static final int MAX_VALUES = 1_000_000;

  private final String file;
  private final String code;
  private final YAMLParser parser;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private int values;

  private YamlDocument(String file, String code, YAMLParser parser) {
    this.file = file;
    this.code = code;
    this.parser = parser;
  }

  /**
   * Reads a text whose root is a map.
   *
   * @param file how faults name it
   * @param code the code of all its faults
   * @throws InvalidInput when it is no YAML, repeats a key or is no map at its root
   */
  public static YamlMap read(String text, String file, String code) {
    try (YAMLParser parser = YAMLFactory.builder().build().createParser(text)) {
      YamlNode root = new YamlDocument(file, code, parser).root();
      return new YamlMap(new Faults(file, code), "", root);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String what = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InvalidInput(
          Fault.of(code, file + ":" + line, what, "YAML")
              .withAdvice("Maybe a value with a colon or a bracket needs quotes."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlNode root() throws IOException {
    return parser.nextToken() == null
        ? new YamlNode.Entries(1, Map.of())
        : node(parser.currentToken(), 0);
  }

  private YamlNode node(JsonToken token, int depth) throws IOException {
    if (parser.isCurrentAlias()) {
      return anchored();
    }
    Object anchor = parser.getObjectId();
    int before = values;
    count(1);
    YamlNode node = plain(token, depth);
    if (anchor != null) {
      anchors.put(anchor.toString(), node);
      sizes.put(anchor.toString(), values - before);
    }
    return node;
  }

  private void count(int more) throws IOException {
    values += more;
    if (values > MAX_VALUES) {
      throw refused(
          parser.currentTokenLocation().getLineNr(),
          "more than " + MAX_VALUES + " values",
          "a smaller document");
    }
  }

  private YamlNode anchored() throws IOException {
    YamlNode node = anchors.get(parser.getText());
    if (node == null) {
      int line = parser.currentTokenLocation().getLineNr();
      throw refused(line, "*" + parser.getText(), "an anchor that stands before");
    }
    count(sizes.getOrDefault(parser.getText(), 1));
    return node;
  }

  private YamlNode plain(JsonToken token, int depth) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (depth > MAX_DEPTH) {
      throw refused(line, "more than " + MAX_DEPTH + " levels", "a flatter document");
    }
    if (token == JsonToken.START_OBJECT) {
      return entries(line, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(line, depth);
    }
    return new YamlNode.Scalar(line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private YamlNode items(int line, int depth) throws IOException {
    List<YamlNode> values = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      values.add(node(next, depth + 1));
    }
    return new YamlNode.Items(line, values);
  }

  private YamlNode entries(int line, int depth) throws IOException {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = parser.currentTokenLocation().getLineNr();
      if (values.put(key, node(parser.nextToken(), depth + 1)) != null) {
        throw refused(keyLine, "the key '" + key + "' twice", "each key once");
      }
    }
    return new YamlNode.Entries(line, Collections.unmodifiableMap(values));
  }

  private InvalidInput refused(int line, String found, String wanted) {
    return InvalidInput.of(code, file + ":" + line, found, wanted);
  }
}
