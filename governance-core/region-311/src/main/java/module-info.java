/** Service requests of 311 cities as data. */
@SuppressWarnings("module") // the digits are the name of the thing
module org.grassroots.governance.region.us311 {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
}
