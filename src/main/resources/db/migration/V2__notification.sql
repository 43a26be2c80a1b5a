-- Outbox: written in the engine's transaction, sent afterwards by a job.

create table notification (
    notification_id varchar(36)   not null primary key,
    case_number     varchar(20),
    recipient_label varchar(1000) not null,
    recipients      text          not null,
    template        varchar(100)  not null,
    subject         text          not null,
    body            text          not null,
    status          varchar(20)   not null,
    created_at      timestamp with time zone not null,
    sent_at         timestamp with time zone
);

create index notification_status on notification (status, created_at);
create index notification_case on notification (case_number);
