<% int n = 1; %>
