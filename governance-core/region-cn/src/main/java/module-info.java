/** Grid governance of Chinese towns as data. */
module org.grassroots.governance.region.cn {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
}
