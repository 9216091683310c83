SwaggerUIBundle({
  configUrl: '/api/documents.json',
  dom_id: '#documents',
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout'
})
