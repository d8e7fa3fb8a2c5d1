/** The ports of the library and the entry point of plug-ins. */
module org.grassroots.governance.spi {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.model;

  exports org.grassroots.governance.spi.access;
  exports org.grassroots.governance.spi.notification;
  exports org.grassroots.governance.spi.plugin;
  exports org.grassroots.governance.spi.region;
  exports org.grassroots.governance.spi.scoring;
  exports org.grassroots.governance.spi.store;
  exports org.grassroots.governance.spi.store.support;
}
