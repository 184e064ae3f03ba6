<?xml version="1.0" encoding="UTF-8"?>
<!-- Gives a generated descriptor imports of our types by name, instead of a copy of every type on the build's class path. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:u="http://uima.apache.org/resourceSpecifier" xmlns="http://uima.apache.org/resourceSpecifier" exclude-result-prefixes="u">
  <xsl:output method="xml" encoding="UTF-8" indent="yes" />
  <xsl:strip-space elements="*" />

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()" />
    </xsl:copy>
  </xsl:template>

  <xsl:template match="u:typeSystemDescription">
    <xsl:variable name="class" select="//u:annotatorImplementationName" />
    <typeSystemDescription>
      <imports>
        <import name="org.sitrep.SitrepTypes" />
        <xsl:if test="contains($class, '.write.')">
          <import name="org.sitrep.DocumentMetaData" />
        </xsl:if>
        <xsl:if test="contains($class, '.normalize.')">
          <import name="org.sitrep.WorkingTypes" />
        </xsl:if>
        <xsl:if test="contains($class, '.ruta.')">
          <import name="org.sitrep.RuleTypes" />
          <import name="org.apache.uima.ruta.engine.DefaultSeederTypeSystem" />
        </xsl:if>
      </imports>
    </typeSystemDescription>
  </xsl:template>

  <xsl:template match="u:typePriorities">
    <typePriorities>
      <imports>
        <import name="org.sitrep.TypePriorities" />
      </imports>
    </typePriorities>
  </xsl:template>
</xsl:stylesheet>
