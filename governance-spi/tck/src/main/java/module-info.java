/** The contract kit: numbered laws and property contracts for every port. */
module org.grassroots.governance.tck {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
  requires transitive net.jqwik.api;
  requires transitive org.assertj.core;

  exports org.grassroots.governance.tck.store;
}
