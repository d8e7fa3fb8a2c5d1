/** Region packs of China, written against the SPI alone. */
module org.grassroots.governance.region.cn {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;

  exports org.grassroots.governance.region.cn;

  provides org.grassroots.governance.spi.plugin.GovernancePlugin with
      org.grassroots.governance.region.cn.RegionCnPlugin;
}
