package org.grassroots.governance.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.grassroots.governance.engine.matter.ImportMatters;
import org.grassroots.governance.engine.matter.ImportedMatters;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.matter.PublishedMatter;
import org.grassroots.governance.formats.intake.IntakeProfile;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.shared.Decision;

/**
 * Imports matters in batches, one commit each. A run that was killed leaves whole batches; the next
 * run finds them there. Not safe for threads.
 */
final class MatterImporter {
  private static final int BATCH = 500;

  /** The kind of the region 311 for requests in the shape of Open311. */
  private static final String KIND = "request-311";

  private final Matters matters;
  private final IntakeProfile profile;
  private final Consumer<Matter> imported;
  private final List<PublishedMatter> batch = new ArrayList<>(BATCH);
  private long newlyStored;

  MatterImporter(Matters matters, IntakeProfile profile, Consumer<Matter> imported) {
    this.matters = matters;
    this.profile = profile;
    this.imported = imported;
  }

  void add(PublishedMatter matter) {
    batch.add(matter);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Commits what is left. */
  void flush() {
    if (batch.isEmpty()) {
      return;
    }
    Decision<ImportedMatters> decision =
        matters.importAll(new ImportMatters(profile.name(), KIND, profile.zone(), batch));
    if (!(decision instanceof Decision.Accepted<ImportedMatters> accepted)) {
      throw new IllegalStateException("The import was refused: " + decision);
    }
    newlyStored += accepted.state().newlyStored();
    accepted.state().matters().forEach(imported);
    batch.clear();
  }

  long newlyStored() {
    return newlyStored;
  }
}
