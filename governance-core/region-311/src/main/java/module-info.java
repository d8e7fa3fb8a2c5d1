/** The region pack of 311 service requests, written against the SPI alone. */
@SuppressWarnings("module") // the digits are the name of the thing
module org.grassroots.governance.region.us311 {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;

  exports org.grassroots.governance.region.us311;

  provides org.grassroots.governance.spi.plugin.GovernancePlugin with
      org.grassroots.governance.region.us311.Region311Plugin;
}
