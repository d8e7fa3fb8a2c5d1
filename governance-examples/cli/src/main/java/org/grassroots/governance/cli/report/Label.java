package org.grassroots.governance.cli.report;

/**
 * A text of the report in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Label(String zh, String en) {

  /** A name that is the same in both languages, as data is. */
  public static Label same(String text) {
    return new Label(text, text);
  }
}
