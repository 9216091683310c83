package io.pacenote.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A pooler like PgBouncer, as far as a driver sees it: clients share the server's sessions. It takes each message of the
 * protocol as it is, and ends a client's hold on a session where the server says that no transaction is open.
 */
final class TestPooler implements AutoCloseable {

    /** Which session a client gets, and for how long. */
    enum Mode {
        /** PgBouncer's {@code pool_mode=transaction}: the one that was used last. */
        LAST_USED,
        /** The same with {@code server_round_robin=1}. */
        IN_TURN,
        /** {@code pool_mode=session}. */
        SESSION
    }

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket clients = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private final String server;
    private final Mode mode;

    TestPooler(JdbcConnectionDetails database, Mode mode) throws IOException {
        this.server = database.getJdbcUrl();
        this.mode = mode;
        threads.execute(this::accept);
    }

    String url() {
        return server.replaceFirst("//[^/]+/", "//localhost:" + clients.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket client = clients.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream client = new DataInputStream(socket.getInputStream());
            byte[] startup = startup(client, socket.getOutputStream());
            Session session = take(startup);
            socket.getOutputStream().write(session.greeting);
            giveBack(session);
            relay(client, socket.getOutputStream(), startup, mode == Mode.SESSION ? session : null);
        } catch (IOException gone) {
            // the client's connection ends as ours does
        }
    }

    private byte[] startup(DataInputStream client, OutputStream answer) throws IOException {
        byte[] message = message(client);
        int code = ByteBuffer.wrap(message).getInt(4);
        if (code == SSL_REQUEST || code == GSS_REQUEST) {
            answer.write('N');
            return startup(client, answer);
        }
        return message;
    }

    private void relay(DataInputStream client, OutputStream answer, byte[] startup, Session own) throws IOException {
        Session session = own;
        while (true) {
            int type = client.readUnsignedByte();
            byte[] message = message(client);
            if (type == 'X') {
                return;
            }
            session = session == null ? take(startup) : session;
            session.output.writeByte(type);
            session.output.write(message);
            if ((type == 'Q' || type == 'S') && session.answer(answer) == 'I' && own == null) {
                giveBack(session);
                session = null;
            }
        }
    }

    private Session take(byte[] startup) throws IOException {
        Session session = mode == Mode.IN_TURN ? idle.pollFirst() : idle.pollLast();
        return session == null ? new Session(startup) : session;
    }

    private void giveBack(Session session) {
        if (mode != Mode.SESSION) {
            idle.addLast(session);
        }
    }

    /** With its length, which it begins with. */
    private static byte[] message(DataInputStream input) throws IOException {
        int length = input.readInt();
        byte[] message = new byte[length];
        ByteBuffer.wrap(message).putInt(length);
        input.readFully(message, 4, length - 4);
        return message;
    }

    @Override
    public void close() throws IOException {
        clients.close();
    }

    /** One of the server's. */
    private final class Session {

        private final DataInputStream input;
        private final DataOutputStream output;
        private final byte[] greeting;

        Session(byte[] startup) throws IOException {
            URI address = URI.create(server.substring("jdbc:".length()));
            Socket socket = new Socket(address.getHost(), address.getPort());
            input = new DataInputStream(socket.getInputStream());
            output = new DataOutputStream(socket.getOutputStream());
            output.write(startup);
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            answer(told);
            greeting = told.toByteArray();
        }

        /** @return the state that the server ends with: I if no transaction is open */
        char answer(OutputStream client) throws IOException {
            DataOutputStream copy = new DataOutputStream(client);
            while (true) {
                int type = input.readUnsignedByte();
                byte[] message = message(input);
                copy.writeByte(type);
                copy.write(message);
                if (type == 'Z') {
                    copy.flush();
                    return (char) message[4];
                }
            }
        }
    }
}
