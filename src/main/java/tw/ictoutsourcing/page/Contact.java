package tw.ictoutsourcing.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to ask: shown to people who cannot log in, so everybody may read it. */
@RestController
class Contact {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final String whom;

    /** @param whom in Chinese, e.g. 資訊組 分機 1234 */
    Contact(@Value("${outsourcing.contact}") String whom) {
        this.whom = whom;
    }

    @GetMapping("/contact")
    ResponseEntity<String> whom() {
        return ResponseEntity.ok().contentType(TEXT).body(whom);
    }
}
