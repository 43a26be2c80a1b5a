-- What a form asked and the flow does not need: kept beside the engine, shown again by later forms of the case.
CREATE TABLE form_value (
    process_instance_id VARCHAR(64) NOT NULL,
    task_key            VARCHAR(255) NOT NULL,
    case_number         VARCHAR(64),
    content             TEXT NOT NULL,
    written_at          TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (process_instance_id, task_key)
);

CREATE INDEX form_value_case ON form_value (case_number);
