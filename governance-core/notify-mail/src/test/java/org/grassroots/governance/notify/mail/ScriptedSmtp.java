package org.grassroots.governance.notify.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server of RFC 5321 that answers each verb as it is told, in the open or under TLS. */
final class ScriptedSmtp implements AutoCloseable {
  private final ServerSocket listener;
  private final Optional<SSLContext> tls;
  private final boolean isTlsFromTheStart;
  private final Map<String, String> replies = new ConcurrentHashMap<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> verbs = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean isSilent;

  private ScriptedSmtp(Optional<SSLContext> tls, boolean isTlsFromTheStart) {
    this.tls = tls;
    this.isTlsFromTheStart = isTlsFromTheStart;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread accepting = new Thread(this::accept, "scripted-smtp");
    accepting.setDaemon(true);
    accepting.start();
  }

  static ScriptedSmtp plain() {
    return new ScriptedSmtp(Optional.empty(), false);
  }

  static ScriptedSmtp startTls(SSLContext context) {
    return new ScriptedSmtp(Optional.of(context), false);
  }

  static ScriptedSmtp tls(SSLContext context) {
    return new ScriptedSmtp(Optional.of(context), true);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** From now on a verb is answered so; an empty reply goes back to the usual. */
  void reply(String verb, String reply) {
    if (reply.isEmpty()) {
      replies.remove(verb);
    } else {
      replies.put(verb, reply);
    }
  }

  void silent(boolean next) {
    isSilent = next;
  }

  /** Every mail that was taken, header and text, in order. */
  List<String> mails() {
    return mails;
  }

  /** The lines of every conversation, but for the mails themselves. */
  List<String> verbs() {
    return verbs;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread talking = new Thread(() -> talk(socket), "scripted-smtp-talk");
        talking.setDaemon(true);
        talking.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (Socket first = isTlsFromTheStart ? secured(socket) : socket) {
      Socket current = first;
      BufferedReader in = reader(current);
      OutputStream out = current.getOutputStream();
      if (isSilent) {
        in.readLine();
        return;
      }
      say(out, replies.getOrDefault("HELLO", "220 scripted"));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        verbs.add(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (isSilent) {
          in.readLine();
          return;
        }
        if (verb.equals("STARTTLS") && tls.isPresent()) {
          say(out, "220 go ahead");
          current = secured(current);
          in = reader(current);
          out = current.getOutputStream();
        } else if (verb.equals("DATA") && !replies.containsKey("DATA")) {
          say(out, "354 go ahead");
          String mail = mail(in);
          String reply = replies.getOrDefault("MAIL-END", "250 taken");
          if (reply.startsWith("250")) {
            mails.add(mail);
          }
          say(out, reply);
        } else {
          say(out, replies.getOrDefault(verb, usual(verb, current)));
          if (verb.equals("QUIT")) {
            return;
          }
        }
      }
    } catch (IOException gone) {
      verbs.add("gone: " + gone);
    }
  }

  private String usual(String verb, Socket current) {
    boolean offersTls = tls.isPresent() && !(current instanceof SSLSocket);
    return switch (verb) {
      case "EHLO" -> offersTls ? "250-scripted\r\n250 STARTTLS" : "250 scripted";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocket secure =
        (SSLSocket)
            tls.orElseThrow()
                .getSocketFactory()
                .createSocket(socket, "127.0.0.1", socket.getPort(), true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    return secure;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
    }
    return mail.toString();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
