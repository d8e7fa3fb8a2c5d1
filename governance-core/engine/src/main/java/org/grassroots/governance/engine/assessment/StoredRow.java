package org.grassroots.governance.engine.assessment;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.life.InputSheet;

/**
 * A unit of a result.
 *
 * @param place its place in the data
 * @param input its cells as recorded
 * @param provisional its row as first recorded
 * @param published its row as published; empty before, and for an exempted unit
 * @param band the band that counts; empty for none
 */
record StoredRow(
    long place,
    InputSheet.Row input,
    List<String> provisional,
    List<String> published,
    Optional<String> band) {
  StoredRow {
    provisional = List.copyOf(provisional);
    published = List.copyOf(published);
  }

  StoredRow published(List<String> row, Optional<String> earned) {
    return new StoredRow(place, input, provisional, row, earned);
  }
}
