/** Notification by mail, written against the SPI alone. */
module org.grassroots.governance.notify.mail {
  requires static transitive org.jspecify;
  requires transitive org.grassroots.governance.spi;
  requires jakarta.mail;
  requires org.eclipse.angus.mail;

  exports org.grassroots.governance.notify.mail;

  provides org.grassroots.governance.spi.plugin.GovernancePlugin with
      org.grassroots.governance.notify.mail.MailPlugin;
}
