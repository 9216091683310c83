package io.pacenote.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.core.PGStream;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PgConnection;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A pooler like PgBouncer, as far as a driver sees it: clients share the server's sessions, to which the pooler has logged in
 * itself. It takes each message of the protocol as it is, and ends a client's hold on a session where the server says that no
 * transaction is open.
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
    private final JdbcConnectionDetails server;
    private final Mode mode;

    TestPooler(JdbcConnectionDetails database, Mode mode) throws IOException {
        this.server = database;
        this.mode = mode;
        threads.execute(this::accept);
    }

    String url() {
        return server.getJdbcUrl().replaceFirst("//[^/]+/", "//localhost:" + clients.getLocalPort() + "/");
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
            awaitStartup(client, socket.getOutputStream());
            Session session = take();
            socket.getOutputStream().write(session.greeting);
            giveBack(session);
            relay(client, socket.getOutputStream(), mode == Mode.SESSION ? session : null);
        } catch (IOException gone) {
            // the client's connection ends as ours does
        }
    }

    private static void awaitStartup(DataInputStream client, OutputStream answer) throws IOException {
        int code = ByteBuffer.wrap(message(client)).getInt(4);
        if (code == SSL_REQUEST || code == GSS_REQUEST) {
            answer.write('N');
            awaitStartup(client, answer);
        }
    }

    private void relay(DataInputStream client, OutputStream answer, Session own) throws IOException {
        Session session = own;
        while (true) {
            int type = client.readUnsignedByte();
            byte[] message = message(client);
            if (type == 'X') {
                return;
            }
            session = session == null ? take() : session;
            session.output.writeByte(type);
            session.output.write(message);
            if ((type == 'Q' || type == 'S') && session.answer(answer) == 'I' && own == null) {
                giveBack(session);
                session = null;
            }
        }
    }

    private Session take() throws IOException {
        Session session = mode == Mode.IN_TURN ? idle.pollFirst() : idle.pollLast();
        return session == null ? new Session() : session;
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

        /** Logs in by the driver, and takes the connection over from it. */
        Session() throws IOException {
            try {
                QueryExecutor driver = DriverManager.getConnection(
                                server.getJdbcUrl(), server.getUsername(), server.getPassword())
                        .unwrap(PgConnection.class)
                        .getQueryExecutor();
                Socket socket = ((PGStream) ReflectionTestUtils.getField(driver, "pgStream")).getSocket();
                input = new DataInputStream(socket.getInputStream());
                output = new DataOutputStream(socket.getOutputStream());
                greeting = greeting(driver.getParameterStatuses());
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        /** As to a client whom the server has let in. */
        private static byte[] greeting(Map<String, String> parameters) throws IOException {
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            DataOutputStream messages = new DataOutputStream(told);
            messages.writeByte('R');
            messages.writeInt(8);
            messages.writeInt(0);
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                byte[] text =
                        (parameter.getKey() + '\0' + parameter.getValue() + '\0').getBytes(StandardCharsets.UTF_8);
                messages.writeByte('S');
                messages.writeInt(4 + text.length);
                messages.write(text);
            }
            messages.writeByte('K');
            messages.writeInt(12);
            messages.writeLong(0);
            messages.writeByte('Z');
            messages.writeInt(5);
            messages.writeByte('I');
            return told.toByteArray();
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
