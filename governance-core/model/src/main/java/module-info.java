/** The pure domain of grassroots governance: values, rules, algorithms; no I/O, clock or locale. */
module org.grassroots.governance.model {
  requires static transitive org.jspecify;

  exports org.grassroots.governance.model.assessment;
  exports org.grassroots.governance.model.assessment.column;
  exports org.grassroots.governance.model.assessment.formula;
  exports org.grassroots.governance.model.assessment.life;
  exports org.grassroots.governance.model.assessment.measure;
  exports org.grassroots.governance.model.assessment.method;
  exports org.grassroots.governance.model.assessment.scheme;
  exports org.grassroots.governance.model.assessment.score;
  exports org.grassroots.governance.model.duty;
  exports org.grassroots.governance.model.matter;
  exports org.grassroots.governance.model.need;
  exports org.grassroots.governance.model.resource;
  exports org.grassroots.governance.model.organisation;
  exports org.grassroots.governance.model.organisation.coverage;
  exports org.grassroots.governance.model.place;
  exports org.grassroots.governance.model.place.planning;
  exports org.grassroots.governance.model.place.register;
  exports org.grassroots.governance.model.shared;
  exports org.grassroots.governance.model.shared.identifier;
  exports org.grassroots.governance.model.shared.notification;
  exports org.grassroots.governance.model.unit;
}
