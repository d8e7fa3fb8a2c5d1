/** The facade of the library and its services. */
module org.grassroots.governance.engine {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.formats;
  requires transitive org.grassroots.governance.spi;
  requires transitive jakarta.validation;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires java.net.http;
  requires ojalgo;
  requires org.hibernate.validator;
  requires org.slf4j;

  exports org.grassroots.governance.engine;
  exports org.grassroots.governance.engine.access;
  exports org.grassroots.governance.engine.agenda;
  exports org.grassroots.governance.engine.assessment;
  exports org.grassroots.governance.engine.audit;
  exports org.grassroots.governance.engine.command;
  exports org.grassroots.governance.engine.identifier;
  exports org.grassroots.governance.engine.matter;
  exports org.grassroots.governance.engine.need;
  exports org.grassroots.governance.engine.notification;
  exports org.grassroots.governance.engine.organisation;
  exports org.grassroots.governance.engine.place;
  exports org.grassroots.governance.engine.plugin;
  exports org.grassroots.governance.engine.region;
  exports org.grassroots.governance.engine.resource;
  exports org.grassroots.governance.engine.store;
  exports org.grassroots.governance.engine.unit;

  opens org.grassroots.governance.engine.assessment to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.matter to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.need to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.organisation to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.place to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.resource to
      org.hibernate.validator;
  opens org.grassroots.governance.engine.unit to
      org.hibernate.validator;

  uses org.grassroots.governance.spi.plugin.GovernancePlugin;
}
