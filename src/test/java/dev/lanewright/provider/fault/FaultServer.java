package dev.lanewright.provider.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A server of the project's own that speaks Anthropic Messages, OpenAI Chat Completions and Gemini
 * generateContent with their batches and embeddings, well or, as told, badly, and keeps an account
 * of what it billed. Loopback only; at most 2,048 connections; ends by itself.
 *
 * <p>Base URLs: {@code http://127.0.0.1:PORT/v1} (OpenAI, Anthropic), {@code …/v1beta} (Gemini).
 * Account: {@code …/control/account}, {@code …/control/calls}.
 */
public final class FaultServer implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 2048;
  private final ServerSocket server;
  private final Settings settings;
  private final Account account;
  private final Chat chat;
  private final Batches batches;
  private final Embeddings embeddings;
  private final Control control;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Speaker openAi = new OpenAiSpeaker();
  private final Speaker anthropic = new AnthropicSpeaker();
  private final Speaker gemini = new GeminiSpeaker();

  private FaultServer(ServerSocket server, Settings settings, Answers answers) {
    this.server = server;
    this.settings = settings;
    account = new Account(settings.journal());
    chat = new Chat(account, answers, settings);
    batches = new Batches(account, chat, settings);
    embeddings = new Embeddings(account);
    control = new Control(account);
  }

  /** Starts a server that answers with words of its own. */
  public static FaultServer start(Settings settings) {
    return start(settings, Answers.words());
  }

  /** Starts a server. */
  public static FaultServer start(Settings settings, Answers answers) {
    try {
      var socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 1024);
      var server = new FaultServer(socket, settings, answers);
      Thread.ofPlatform().daemon().name("fault-server").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a server until its time is over; prints its address. */
  public static void main(String... args) throws InterruptedException {
    Settings settings = Settings.parse(args);
    try (FaultServer server = start(settings)) {
      System.out.println(server.url(""));
      Thread.sleep(settings.seconds() * 1000L);
    }
  }

  /** The server's address with a path, such as {@code /v1}. */
  public String url(String path) {
    return "http://127.0.0.1:" + server.getLocalPort() + path;
  }

  /** What it billed. */
  public Account account() {
    return account;
  }

  /** Behaves otherwise from here on (faults, latency, limits of chat calls). */
  public void settings(Settings other) {
    chat.settings(other);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket s : open) {
        s.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (open.size() >= MOST_CONNECTIONS) {
          socket.close();
          continue;
        }
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      var out = new HttpOut(socket);
      for (@Nullable HttpIn request = HttpIn.read(in);
          request != null && !out.broken();
          request = out.broken() ? null : HttpIn.read(in)) {
        answer(request, out);
      }
    } catch (IOException e) {
      // The other side went away, as it may.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private void answer(HttpIn in, HttpOut out) throws IOException, InterruptedException {
    String path = in.bare();
    if (path.startsWith("/control/")) {
      control.answer(in, out);
    } else if (!settings.key().isEmpty() && !keyOf(in).equals(settings.key())) {
      out.json(
          401,
          Map.of(),
          speaker(in).error(401, "authentication_error", "Incorrect API key: " + keyOf(in)));
    } else if (path.endsWith("/chat/completions")) {
      chat.answer(openAi, in, out);
    } else if (path.endsWith("/messages")) {
      chat.answer(anthropic, in, out);
    } else if (path.endsWith(":generateContent") || path.endsWith(":streamGenerateContent")) {
      chat.answer(gemini, in, out);
    } else if (path.endsWith("/embeddings")) {
      embeddings.openAi(in, out);
    } else if (path.endsWith(":batchEmbedContents")) {
      embeddings.gemini(in, out);
    } else if (path.endsWith("/models")) {
      models(in, out);
    } else if (!batches.answer(in, out)) {
      out.json(404, Map.of(), speaker(in).error(404, "not_found_error", "No such address."));
    }
  }

  private static void models(HttpIn in, HttpOut out) throws IOException {
    if (in.path().contains("/v1beta")) {
      out.json(200, Map.of(), "{\"models\":[{\"name\":\"models/gemini-test\"}]}");
    } else {
      out.json(200, Map.of(), "{\"object\":\"list\",\"data\":[{\"id\":\"test\"}]}");
    }
  }

  private Speaker speaker(HttpIn in) {
    return in.path().contains("/v1beta")
        ? gemini
        : in.header("anthropic-version").isEmpty() ? openAi : anthropic;
  }

  private static String keyOf(HttpIn in) {
    String key = in.header("x-api-key") + in.header("x-goog-api-key") + in.header("authorization");
    return key.startsWith("Bearer ") ? key.substring(7) : key;
  }
}
