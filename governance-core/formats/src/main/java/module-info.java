/** Readers and writers, and the one tabular intake profile. */
module org.grassroots.governance.formats {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.model;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires de.siegmar.fastcsv;
  requires org.locationtech.jts;

  exports org.grassroots.governance.formats.assessment;
  exports org.grassroots.governance.formats.duty;
  exports org.grassroots.governance.formats.geo;
  exports org.grassroots.governance.formats.grids;
  exports org.grassroots.governance.formats.identifier;
  exports org.grassroots.governance.formats.intake;
  exports org.grassroots.governance.formats.need;
  exports org.grassroots.governance.formats.organisation;
  exports org.grassroots.governance.formats.planning;
  exports org.grassroots.governance.formats.region;
  exports org.grassroots.governance.formats.survey;
  exports org.grassroots.governance.formats.table;
  exports org.grassroots.governance.formats.units;
  exports org.grassroots.governance.formats.workflow;
  exports org.grassroots.governance.formats.yaml;
}
