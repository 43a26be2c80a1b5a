package tw.ictoutsourcing.engine.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says whether this is a trial on one machine: an embedded H2 database, reachable from this machine only. */
@Component
class Embedded {

    private final String url;
    private final String address;

    Embedded(@Value("${spring.datasource.url:}") String url, @Value("${server.address:}") String address) {
        this.url = url.toLowerCase(Locale.ROOT);
        this.address = address;
    }

    boolean onThisMachineOnly() {
        return embeddedH2() && loopback();
    }

    private boolean embeddedH2() {
        // tcp: and ssl: reach a server, and AUTO_SERVER opens the file to others.
        return url.startsWith("jdbc:h2:")
                && !url.startsWith("jdbc:h2:tcp:")
                && !url.startsWith("jdbc:h2:ssl:")
                && !url.contains("auto_server=true");
    }

    private boolean loopback() {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
