-- Each context of chatbot owns the schema of its name, and nobody else gets in. postgres.yaml gives the roles their passwords.
create role chatbot_chat in role contexts;
create schema chatbot_chat authorization chatbot_chat;
create role chatbot_train in role contexts;
create schema chatbot_train authorization chatbot_train;
create role chatbot_marketing in role contexts;
create schema chatbot_marketing authorization chatbot_marketing;
create role chatbot_dashboard in role contexts;
create schema chatbot_dashboard authorization chatbot_dashboard;
