package vendor.lib2;

public class Base implements org.grassroots.governance.spi.plugin.GovernancePlugin {}
