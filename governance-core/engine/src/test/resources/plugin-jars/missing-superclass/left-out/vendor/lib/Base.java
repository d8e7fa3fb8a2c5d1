package vendor.lib;

public class Base implements org.grassroots.governance.spi.plugin.GovernancePlugin {}
