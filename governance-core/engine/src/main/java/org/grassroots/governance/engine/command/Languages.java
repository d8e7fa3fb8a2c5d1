package org.grassroots.governance.engine.command;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the engine by language; never those of the machine's locale. */
final class Languages {
  private Languages() {}

  static ResourceBundle bundle(String name, Locale wanted) {
    boolean isChinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
    return ResourceBundle.getBundle(
        name, isChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT, Languages.class.getModule());
  }
}
