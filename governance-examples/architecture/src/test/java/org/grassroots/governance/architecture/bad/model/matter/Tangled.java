package org.grassroots.governance.architecture.bad.model.matter;

import java.io.File;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Logger;
import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A model that does all that a model must not. */
public final class Tangled {

  private Tangled() {}

  public static Instant clock() {
    return Instant.now();
  }

  public static int chance() {
    return new Random().nextInt();
  }

  public static Locale locale() {
    return Locale.getDefault();
  }

  public static String surroundings() {
    return System.getProperty("user.home");
  }

  public static boolean input() {
    return new File(".").exists();
  }

  public static void log() {
    Logger.getLogger("bad").info("bad");
  }

  public static Leaky back() {
    return new Leaky();
  }
}
