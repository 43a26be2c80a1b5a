package tw.ictoutsourcing.tasklist;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import tw.ictoutsourcing.casefile.CaseRegister;
import tw.ictoutsourcing.checklist.Checklists;

/** The application with people who have a trial case to work on; how long its checklist is, each test says. */
@WithTasklist
abstract class WithTrialCase {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseRegister register;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Checklists checklists;

    TrialCase trial;

    @BeforeEach
    void people() throws Exception {
        trial = new TrialCase(engine, register, transactions);
        trial.people();
    }
}
