<p>Hello <c:out value="${name}"/></p>

<c:if test="${param.name}"/>
<c:out value="${param.name}"/>
<c:set var="n"
    value="${param.name}"/>
