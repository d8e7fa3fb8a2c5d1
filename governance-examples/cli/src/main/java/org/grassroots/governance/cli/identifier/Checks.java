package org.grassroots.governance.cli.identifier;

import java.time.LocalDate;
import org.grassroots.governance.formats.identifier.IdentifierRules;
import org.grassroots.governance.model.shared.identifier.Checked;
import org.grassroots.governance.model.shared.identifier.CreditCode;
import org.grassroots.governance.model.shared.identifier.DivisionCode;
import org.grassroots.governance.model.shared.identifier.DivisionRegister;
import org.grassroots.governance.model.shared.identifier.OrganisationCode;
import org.grassroots.governance.model.shared.identifier.ResidentId;

/** Checks identifiers of one kind by what the command line says. */
record Checks(
    Kind kind,
    IdentifierRules rules,
    DivisionRegister register,
    boolean isStrict,
    boolean allowsRetired,
    LocalDate asOf) {

  Checked check(String text) {
    return switch (kind) {
      case CREDIT_CODE -> CreditCode.check(text, rules.strictness(isStrict));
      case ORGANISATION_CODE -> OrganisationCode.check(text);
      case RESIDENT_ID -> ResidentId.check(text, asOf, register);
      case DIVISION -> DivisionCode.check(text, rules.divisions(), register, allowsRetired);
    };
  }
}
