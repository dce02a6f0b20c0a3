-- Run once, when the database is made: the user who owns the tables, and the one that the service runs as.
\getenv migrator MIGRATOR
\getenv migrator_password MIGRATOR_PASSWORD
\getenv service SERVICE
\getenv service_password SERVICE_PASSWORD
create role :"migrator" login password :'migrator_password';
create role :"service" login password :'service_password';
create database claims owner :"migrator"
    template template0 locale_provider builtin builtin_locale 'C.UTF-8' lc_ctype 'C.UTF-8';
