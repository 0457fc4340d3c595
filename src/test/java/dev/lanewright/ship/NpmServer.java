package dev.lanewright.ship;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A server from an npm package, run by the real node on loopback, for as long as it is open. */
final class NpmServer implements AutoCloseable {
  private static final Path MODULES = Path.of("target/gateways");
  private static final int PATIENCE_S = 60;

  private final Process process;
  private final int port;

  private NpmServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * The file of a package, installed once; the test is skipped where npm is not there or cannot
   * reach its registry.
   */
  static Path installed(String name, String version, String file) throws Exception {
    Path script = MODULES.resolve("node_modules").resolve(name).resolve(file).toAbsolutePath();
    if (!Files.exists(script)) {
      Files.createDirectories(MODULES);
      Path log = MODULES.resolve("npm.log");
      boolean done;
      try {
        Process npm =
            new ProcessBuilder(
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--fetch-retries=1",
                    "--fetch-timeout=15000",
                    "--prefix",
                    MODULES.toString(),
                    name + "@" + version)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        done = npm.waitFor(PATIENCE_S, TimeUnit.SECONDS) && npm.exitValue() == 0;
        npm.destroyForcibly();
      } catch (IOException e) {
        done = false;
      }
      Assumptions.assumeTrue(done, "npm could not install " + name + ", see " + log);
    }
    return script;
  }

  /** A port of loopback that is free now. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts the script and waits until it takes connections. */
  static NpmServer start(Path script, int port, Map<String, String> environment, String... args)
      throws Exception {
    Path preload = Files.createTempFile("loopback", ".cjs");
    try (var in = NpmServer.class.getResourceAsStream("loopback.cjs")) {
      Files.write(preload, in.readAllBytes());
    }
    List<String> command = new ArrayList<>(List.of("node", "--max-http-header-size=4194304"));
    command.addAll(List.of("-r", preload.toString(), script.toString()));
    command.addAll(List.of(args));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Path log = Files.createTempFile("gateway", ".log");
    Process process = builder.redirectOutput(log.toFile()).start();
    var server = new NpmServer(process, port);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!listens(port)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        server.close();
        throw new AssertionError("the gateway did not start: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
    return server;
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
