package tw.ictoutsourcing.engine.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A response whose body is held back if it tells of an error; any other goes out as it is written. */
class HeldError extends HttpServletResponseWrapper {

    private static final int FIRST_ERROR = 400;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Output output;

    HeldError(HttpServletResponse response) {
        super(response);
    }

    /** Empty if nothing was held back. */
    byte[] body() {
        return held.toByteArray();
    }

    private boolean isError() {
        return getStatus() >= FIRST_ERROR;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Output(super.getOutputStream());
        }
        return output;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    private final class Output extends ServletOutputStream {

        private final ServletOutputStream out;

        private Output(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (isError()) {
                held.write(b);
            } else {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (isError()) {
                held.write(bytes, from, length);
            } else {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isError()) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
