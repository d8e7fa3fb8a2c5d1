/** The contract kit: numbered laws and property contracts for every port. */
module org.grassroots.governance.tck {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
  requires transitive net.jqwik.api;
  requires transitive org.assertj.core;

  exports org.grassroots.governance.tck;
  exports org.grassroots.governance.tck.access;
  exports org.grassroots.governance.tck.notification;
  exports org.grassroots.governance.tck.plugin;
  exports org.grassroots.governance.tck.region;
  exports org.grassroots.governance.tck.scoring;
  exports org.grassroots.governance.tck.store;

  uses org.grassroots.governance.spi.plugin.GovernancePlugin;
}
