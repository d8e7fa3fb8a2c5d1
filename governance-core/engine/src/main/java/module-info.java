/** The facade of the library and its services. */
module org.grassroots.governance.engine {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
  requires transitive jakarta.validation;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.google.common;
  requires org.hibernate.validator;
  requires org.slf4j;

  uses org.grassroots.governance.spi.plugin.GovernancePlugin;
}
