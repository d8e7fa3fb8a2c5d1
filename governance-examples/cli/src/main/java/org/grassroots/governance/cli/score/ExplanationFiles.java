package org.grassroots.governance.cli.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.grassroots.governance.cli.OutputFolder;
import org.grassroots.governance.formats.assessment.ExplanationHtml;
import org.grassroots.governance.formats.assessment.ExplanationJson;
import org.grassroots.governance.formats.assessment.ExplanationText;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Scored;

/**
 * Writes the explanation of every unit: UNIT.txt, UNIT.json and UNIT.html, together or not at all.
 */
final class ExplanationFiles {
  private ExplanationFiles() {}

  static void write(Scored scored, Path folder, Locale locale) {
    try (OutputFolder files = OutputFolder.of(folder)) {
      for (int unit = 0; unit < scored.data().units().size(); unit++) {
        Explained why = Explainer.of(scored, unit);
        String name = fileName(why.unit());
        Files.writeString(files.file(name + ".txt"), ExplanationText.of(why, locale));
        Files.writeString(files.file(name + ".json"), ExplanationJson.of(why) + "\n");
        Files.writeString(files.file(name + ".html"), ExplanationHtml.of(why, locale));
      }
      files.publish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Letters and digits of any language stay; what a file name may not hold is written as %XX. */
  private static String fileName(String unit) {
    StringBuilder name = new StringBuilder();
    unit.codePoints()
        .forEach(
            point -> {
              String text = Character.toString(point);
              boolean isPlain =
                  Character.isLetterOrDigit(point) || text.equals("-") || text.equals("_");
              name.append(isPlain ? text : URLEncoder.encode(text, StandardCharsets.UTF_8));
            });
    return name.toString();
  }
}
