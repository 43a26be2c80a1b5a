-- Who stands in for whom, from when until when (days, both included).
create table deputy (
    id            varchar(64) not null primary key,
    principal     varchar(64) not null,
    deputy        varchar(64) not null,
    first_day     date        not null,
    last_day      date        not null,
    registered_at timestamp with time zone not null,
    ended_at      timestamp with time zone
);

create index deputy_last_day on deputy (last_day);

-- Which rung of the reminder ladder was taken for a task: each once.
create table task_reminder (
    task_id     varchar(64) not null,
    rung        varchar(64) not null,
    case_number varchar(64),
    reminded_at timestamp with time zone not null,
    primary key (task_id, rung)
);

create index task_reminder_case on task_reminder (case_number);
