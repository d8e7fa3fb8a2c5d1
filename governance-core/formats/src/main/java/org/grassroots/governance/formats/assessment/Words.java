package org.grassroots.governance.formats.assessment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Text;

/** The words of explanations in one language. */
final class Words {
  private final ResourceBundle bundle;
  private final String language;

  private Words(ResourceBundle bundle, String language) {
    this.bundle = bundle;
    this.language = language;
  }

  /** Chinese for any Chinese locale, else English. */
  static Words in(Locale locale) {
    boolean isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    Locale shipped = isChinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
    ResourceBundle bundle =
        ResourceBundle.getBundle(Words.class.getPackageName() + ".words", shipped);
    return new Words(bundle, isChinese ? "zh-CN" : Text.FALLBACK);
  }

  /** A word with its parts filled in. */
  String of(String key, Object... parts) {
    String word = bundle.getString(key);
    return parts.length == 0 ? word : new MessageFormat(word, Locale.ROOT).format(parts);
  }

  /** The word of a kind; the kind itself where there is none. */
  String known(String prefix, String kind) {
    String key = prefix + "." + kind;
    return bundle.containsKey(key) ? bundle.getString(key) : kind;
  }

  String title(Node node) {
    return node.title().map(title -> title.in(language)).orElse(node.id());
  }

  String title(String id, java.util.Optional<Text> title) {
    return title.map(text -> text.in(language)).orElse(id);
  }

  String language() {
    return language;
  }
}
