package tw.ictoutsourcing.engine.models;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import tw.ictoutsourcing.engine.lint.Fault;

/** Models that must not be deployed. Its message names file, element and rule of every fault. */
class FaultyModels extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    FaultyModels(List<Fault> faults) {
        super("模型有 " + faults.size() + " 項錯誤，未部署：\n"
                + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
