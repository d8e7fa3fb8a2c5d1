package org.grassroots.governance.notify.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;

/**
 * Sends each message as plain text by SMTP; the recipient is one mail address.
 *
 * <p>The Message-ID is made from the key, so that mailboxes can fold what arrives twice. An answer
 * of 4xx, a silent server and a refused login are tried again; 5xx about message or address is
 * final. One connection a message. Safe for threads.
 *
 * @since 0.1
 */
public final class MailChannel implements NotificationChannel {
  /** The id of this channel. */
  public static final String ID = "mail";

  private static final int FIRST_FINAL = 500;

  private final MailSettings settings;
  private final Session session;
  private volatile boolean isClosed;

  /** A channel over one server; nothing is opened before the first message. */
  public MailChannel(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.properties());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Delivery deliver(Message message) {
    if (isClosed) {
      return new Delivery.RetryAfter(settings.retry(), "The channel is closed.");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the mail library looks for its parts with the thread's class loader
    thread.setContextClassLoader(MailChannel.class.getClassLoader());
    try {
      return sent(message, new InternetAddress(message.recipient(), true));
    } catch (AddressException noAddress) {
      return new Delivery.Rejected("The recipient is no mail address.");
    } catch (MessagingException failure) {
      return answer(failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Each message has a connection of its own, so there is nothing to give back. */
  @Override
  public void close() {
    isClosed = true;
  }

  private Delivery sent(Message message, InternetAddress recipient) throws MessagingException {
    MimeMessage mail = mail(message, recipient);
    MailSettings.Server server = settings.server();
    try (SMTPTransport transport =
        new SMTPTransport(
            session,
            new URLName(settings.protocol(), server.host(), server.port(), null, null, null))) {
      if (settings.login().isPresent()) {
        MailSettings.Login login = settings.login().get();
        transport.connect(server.host(), server.port(), login.user(), login.password());
      } else {
        transport.connect();
      }
      transport.sendMessage(mail, new Address[] {recipient});
      return new Delivery.Delivered(mail.getMessageID());
    }
  }

  private MimeMessage mail(Message message, InternetAddress recipient) throws MessagingException {
    InternetAddress from = new InternetAddress(settings.from(), true);
    MimeMessage mail = new Identified(session, messageId(message.key(), from.getAddress()));
    mail.setFrom(from);
    mail.setRecipient(jakarta.mail.Message.RecipientType.TO, recipient);
    mail.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
    mail.setText(message.body(), StandardCharsets.UTF_8.name());
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setSentDate(new Date());
    mail.saveChanges();
    return mail;
  }

  private static String messageId(String key, String from) {
    return "<" + MessageIds.of(key) + from.substring(from.lastIndexOf('@')) + ">";
  }

  /** A line break in a subject would start a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private Delivery answer(MessagingException failure) {
    int code = code(failure);
    if (code >= FIRST_FINAL && !(failure instanceof AuthenticationFailedException)) {
      return new Delivery.Rejected("The mail server answered " + code + ".");
    }
    String reason =
        failure instanceof AuthenticationFailedException
            ? "The mail server refused the login."
            : code > 0
                ? "The mail server answered " + code + "."
                : "The mail server did not answer.";
    return new Delivery.RetryAfter(settings.retry(), reason);
  }

  /** The code of the server about message, sender or address; 0 where it said none. */
  private static int code(MessagingException failure) {
    int code = 0;
    for (Exception at = failure; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (at instanceof SMTPSenderFailedException sender) {
        code = sender.getReturnCode();
      } else if (at instanceof SMTPSendFailedException send) {
        code = send.getReturnCode();
      }
    }
    return code;
  }

  private static @org.jspecify.annotations.Nullable Exception next(Exception at) {
    return at instanceof MessagingException chained ? chained.getNextException() : null;
  }

  /** A mail whose id is not made up. */
  private static final class Identified extends MimeMessage {
    private final String messageId;

    Identified(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
