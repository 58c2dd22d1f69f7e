package org.calmtrace.platform.mongo;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Stands between a client and its server, and can keep the server's answers back. */
public final class Relay implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final String uri;
  private volatile boolean silent;

  private Relay(ConnectionString server) throws IOException {
    String host = server.getHosts().getFirst();
    int port = Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    uri = server.getConnectionString().replace(host, "127.0.0.1:" + door.getLocalPort());
    Thread.ofVirtual().start(() -> letIn(port));
  }

  public static Relay to(TestStore store) throws IOException {
    return new Relay(new ConnectionString(store.uri()));
  }

  /** The way to the server that leads through here. */
  public String uri() {
    return uri;
  }

  /** Whether answers are kept back from now on; those that were come once they are not. */
  public void silent(boolean silent) {
    this.silent = silent;
  }

  private void letIn(int port) {
    try {
      while (true) {
        Socket client = door.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        open.addAll(List.of(client, server));
        Thread.ofVirtual().start(() -> pass(client, server, false));
        Thread.ofVirtual().start(() -> pass(server, client, true));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] some = new byte[8192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (answers) {
          Awaitility.await().forever().until(() -> !silent);
        }
        out.write(some, 0, read);
      }
    } catch (IOException e) {
      // one side has gone, and so the other does
    }
  }

  @Override
  public void close() throws IOException {
    silent = false;
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
