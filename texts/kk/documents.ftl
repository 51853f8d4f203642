### The documents of annex 3 row 8 as somebody at a counter calls them.

listed =
    .application = белгіленген нысандағы өтініш
    .identity = жеке басты куәландыратын құжат (жарамды шетелдік паспорт)
    .translation = құжаттың нотариат куәландырған аудармасы
    .power-of-attorney = нотариат куәландырған сенімхат
    .delegation = сенімді қайта тапсыру тәртібімен берілген, нотариат куәландырған сенімхат
    .representation-proof = заңды өкілдің өкілеттігін растайтын құжат
    .change-proof = анықтама деректердің өзгергені туралы куәлік
