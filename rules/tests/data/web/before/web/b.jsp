<%! int hits; %>
