package dev.lanewright.provider.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes answers on a connection, whole or broken on purpose. */
final class HttpOut {
  private final Socket socket;
  private final OutputStream out;
  private boolean broken;

  HttpOut(Socket socket) throws IOException {
    this.socket = socket;
    out = socket.getOutputStream();
  }

  /** Whether the connection was ended on purpose. */
  boolean broken() {
    return broken;
  }

  /** A whole answer, in one write. */
  void send(int status, String type, Map<String, String> headers, byte[] body) throws IOException {
    byte[] head = head(status, type, headers, "content-length: " + body.length);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    out.write(all);
  }

  void json(int status, Map<String, String> headers, String body) throws IOException {
    send(status, "application/json", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of an answer, then the end of the connection. */
  void half(String type, Map<String, String> headers, byte[] body) throws IOException {
    out.write(head(200, type, headers, "content-length: " + body.length));
    out.write(body, 0, body.length / 2);
    out.flush();
    broken = true;
    socket.close();
  }

  /** An answer in ten pieces over a time. */
  void slow(String type, Map<String, String> headers, byte[] body, long ms)
      throws IOException, InterruptedException {
    out.write(head(200, type, headers, "content-length: " + body.length));
    int from = 0;
    for (int i = 1; i <= 10; i++) {
      Thread.sleep(ms / 10);
      int to = body.length * i / 10;
      out.write(body, from, to - from);
      from = to;
    }
  }

  /** Begins a chunked answer. */
  void begin(String type, Map<String, String> headers) throws IOException {
    out.write(head(200, type, headers, "transfer-encoding: chunked"));
  }

  void chunk(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + bytes.length + 2];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(bytes, 0, all, head.length, bytes.length);
    all[all.length - 2] = '\r';
    all[all.length - 1] = '\n';
    out.write(all);
  }

  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  /** A reset (RST) instead of an answer. */
  void reset() throws IOException {
    broken = true;
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static byte[] head(int status, String type, Map<String, String> headers, String length) {
    var text = new StringBuilder(160);
    text.append("HTTP/1.1 ").append(status).append(" X\r\ncontent-type: ").append(type);
    text.append("\r\n").append(length).append("\r\n");
    headers.forEach((n, v) -> text.append(n).append(": ").append(v).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
