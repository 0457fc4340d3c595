package dev.lanewright.provider.fault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes as little of the machine as one can: it reads no request and gives every
 * protocol one and the same answer, so many a second and no more. Loopback only; at most 1,024
 * connections; ends by itself. {@code ANSWERS_A_SECOND SECONDS}; prints its address.
 */
public final class LightServer {
  private static final int MOST_CONNECTIONS = 1024;
  private static final String TEXT =
      "An answer of the usual length, made up for this measurement, in which nothing is said.";
  private static final byte[] OPEN_AI =
      bytes(
          """
          {"id":"c","object":"chat.completion","model":"m","choices":[{"index":0,"finish_reason":"stop",\
          "message":{"role":"assistant","content":"%s"}}],\
          "usage":{"prompt_tokens":50,"completion_tokens":20,"total_tokens":70}}\
          """);
  private static final byte[] ANTHROPIC =
      bytes(
          """
          {"id":"m","type":"message","role":"assistant","model":"m","stop_reason":"end_turn",\
          "content":[{"type":"text","text":"%s"}],"usage":{"input_tokens":50,"output_tokens":20}}\
          """);
  private static final byte[] GEMINI =
      bytes(
          """
          {"candidates":[{"finishReason":"STOP","content":{"role":"model","parts":[{"text":"%s"}]}}],\
          "usageMetadata":{"promptTokenCount":50,"candidatesTokenCount":20,"totalTokenCount":70}}\
          """);

  private LightServer() {}

  /** Runs a server until its time is over. */
  public static void main(String... args) throws IOException, InterruptedException {
    long step = 1_000_000_000L / Long.parseLong(args[0]);
    var due = new AtomicLong(System.nanoTime());
    var server = new ServerSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_CONNECTIONS);
    System.out.println("http://127.0.0.1:" + server.getLocalPort());
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                for (int n = 0; n < MOST_CONNECTIONS; n++) {
                  Socket socket = server.accept();
                  Thread.ofVirtual().start(() -> serve(socket, due, step));
                }
              } catch (IOException e) {
                // closed
              }
            });
    Thread.sleep(Long.parseLong(args[1]) * 1000);
    server.close();
  }

  private static void serve(Socket socket, AtomicLong due, long step) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
      var out = new HttpOut(socket);
      for (@Nullable HttpIn asked = HttpIn.read(in); asked != null; asked = HttpIn.read(in)) {
        long now = System.nanoTime();
        long mine = due.updateAndGet(last -> Math.max(last + step, now));
        Thread.sleep(Duration.ofNanos(Math.max(0, mine - now)));
        out.send(200, "application/json", Map.of(), reply(asked.path()));
      }
    } catch (IOException e) {
      // The other side went away, as it may.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] reply(String path) {
    return path.contains("/v1beta") ? GEMINI : path.endsWith("/messages") ? ANTHROPIC : OPEN_AI;
  }

  private static byte[] bytes(String form) {
    return form.formatted(TEXT).getBytes(StandardCharsets.UTF_8);
  }
}
