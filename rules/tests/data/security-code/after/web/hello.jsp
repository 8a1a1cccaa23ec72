<p>Hello <c:out value="${name}"/></p>
