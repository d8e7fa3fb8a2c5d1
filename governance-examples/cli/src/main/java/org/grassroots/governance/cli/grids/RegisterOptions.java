package org.grassroots.governance.cli.grids;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.formats.grids.GridRulesFile;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Option;

/** What every command on the register of grids is told. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class RegisterOptions {
  private static final Actor REGISTRAR = Actor.of("gov").with("registrar", "*");

  @Option(
      names = "--store",
      required = true,
      paramLabel = "S",
      converter = StoreSpec.Converter.class,
      description = "Where the register is: sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
  private StoreSpec store;

  @Option(
      names = "--rules",
      paramLabel = "R",
      defaultValue = "plain",
      description =
          "Kinds, codes and categories: beijing, cjt349, plain or a file R.yaml; default"
              + " ${DEFAULT-VALUE}.")
  private String rules;

  @Option(
      names = "--key",
      paramLabel = "K",
      description =
          "What makes repeating the command harmless; default: made of the options and files.")
  private Optional<String> key = Optional.empty();

  GridRules rules() {
    return GridRulesFile.find(rules);
  }

  /** Opens the store; the caller closes it. */
  Governance open() {
    return Governance.builder()
        .discover(RegisterOptions.class.getClassLoader())
        .region("cn.town")
        .store(store.open())
        .build();
  }

  Desk desk(Governance governance) {
    return governance.as(REGISTRAR);
  }

  /** The key given, or one that the same words and files give again. */
  String key(List<String> words, List<Path> files) {
    return key.orElseGet(() -> digest(words, files));
  }

  private static String digest(List<String> words, List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : words) {
        digest.update((word + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (Path file : files) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw InputFile.unreadable(files.get(0), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
